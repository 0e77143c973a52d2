package eu.vigie.process;

import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;

/** The process engine, on the application's own data source and transactions. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Longer than the slowest delegate: a job that another node takes over meanwhile would ring twice. */
    private static final int LOCK_MILLIS = 5 * 60 * 1000;

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            @Value("classpath*:bpmn/*.bpmn") Resource[] diagrams) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("vigie");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setDeploymentName("vigie");
        engine.setDeploymentResources(diagrams);
        engine.setDeployChangedOnly(true);
        engine.setHistory("activity");
        engine.setHistoryCleanupEnabled(false); // Retention is hold-aware and therefore not the engine's to decide.
        engine.setMetricsEnabled(false);
        engine.setDefaultNumberOfRetries(10);
        engine.setFailedJobRetryTimeCycle("R10/PT1M");
        engine.setFailedJobCommandFactory(new TryAgainAtOnce());
        engine.setDisableExceptionCode(true); // Nobody reads them, and the engine warns about its own.
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorAcquireByDueDate(true); // After a stop what is latest rings first.
        engine.setEnsureJobDueDateNotNull(true); // So that an index finds what is due (V128).
        // EngineLifecycle starts the executor when the application stands, so that no timer rings into half a house.
        engine.setJobExecutorActivate(false);
        return engine;
    }

    /** Tuned: with the engine's defaults an idle executor rings a timer up to a minute late. */
    @Bean
    JobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(200);
        executor.setMaxWait(500);
        executor.setMaxJobsPerAcquisition(8);
        executor.setQueueSize(64);
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        return executor;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
